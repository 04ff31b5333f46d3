namespace DataAuditor.Data.Warehouses.Texts;

/// <summary>How texts are cut.</summary>
/// <param name="Length">Words of a sequence.</param>
/// <param name="Separators">The characters between words, the space first: those that occur, since each takes a look at every text.</param>
internal readonly record struct WordCut(int Length, string Separators);
