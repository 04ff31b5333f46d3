namespace DataAuditor.Models.Tokenizers.Unicode;

/// <summary>A normalization form of the Unicode standard, annex 15.</summary>
/// <param name="Compatible">Whether characters are replaced that are only compatible, such as ligatures and full-width letters.</param>
/// <param name="Composed">Whether letters and marks are put together again.</param>
internal readonly record struct NormalizationForm(bool Compatible, bool Composed);
