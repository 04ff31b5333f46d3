using System.Text;

namespace DataAuditor.Models.Tokenizers.Unicode;

/// <summary>A character of a normalization form and what it does to the text before it.</summary>
/// <param name="Change">1 where the character is inserted, 0 where it replaces one, -N where it replaces one and N following ones go.</param>
internal readonly record struct CharacterChange(Rune Rune, int Change);
