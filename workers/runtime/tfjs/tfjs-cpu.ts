/** tfjs in plain JavaScript: slow, and always there. */
import '@tensorflow/tfjs-backend-cpu';
