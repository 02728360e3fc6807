import { useState } from 'react';
import type { GarmentRecord } from '../../../../core/wardrobe/records.ts';
import type { CategoryId } from '../../../../core/wardrobe/taxonomy.ts';
import { Badge, Card, Chip, percent } from '../../../../ui/index.ts';
import { categoryName } from '../../words.ts';
import { edit } from '../actions.ts';
import { text } from '../text.ts';
import css from './Category.module.css';
import { CategorySheet } from './CategorySheet.tsx';

/** How many other guesses are offered. */
const OTHERS = 3;
/** Less likely ones are no help. */
const LEAST = 0.01;

/** What it is, how sure that is, and the other guesses as answers of one tap. */
export function CategoryCard({ garment }: { readonly garment: GarmentRecord }) {
  const [choosing, setChoosing] = useState(false);
  const { category, guesses, corrected, doubtful } = garment;
  const isSaid = corrected.includes('category');
  const sure = guesses.find((guess) => guess.category === category)?.probability;
  const others = guesses
    .filter((guess) => guess.category !== category && guess.probability >= LEAST)
    .slice(0, OTHERS);
  const answer = (chosen: CategoryId) =>
    void edit(garment, { category: chosen }, text.category.changed(categoryName(chosen)));
  const name = categoryName(category);
  return (
    <Card
      title={text.category.title}
      aside={doubtful && <Badge tone="warn">{text.category.ask}</Badge>}
    >
      {doubtful ? (
        <p className={css.ask}>{text.category.askText(name, percent(sure ?? 0))}</p>
      ) : (
        <p className={css.now}>
          <span className={css.name}>{name}</span>
          <span className={css.origin}>
            {isSaid ? text.category.yours : sure !== undefined && text.category.sure(sure)}
          </span>
        </p>
      )}
      {!isSaid && others.length > 0 && !doubtful && (
        <p className={css.origin}>{text.category.others}</p>
      )}
      <div className={css.chips}>
        {doubtful && <Chip onClick={() => answer(category)}>{text.category.confirm(name)}</Chip>}
        {!isSaid &&
          others.map((guess) => (
            <Chip key={guess.category} onClick={() => answer(guess.category)}>
              {text.category.guess(categoryName(guess.category), guess.probability)}
            </Chip>
          ))}
        <Chip onClick={() => setChoosing(true)}>{text.category.other}</Chip>
      </div>
      <CategorySheet
        open={choosing}
        onOpenChange={setChoosing}
        category={category}
        onChoose={(chosen) => {
          setChoosing(false);
          answer(chosen);
        }}
      />
    </Card>
  );
}
