/** tfjs on WebGL. */
import '@tensorflow/tfjs-backend-webgl';
