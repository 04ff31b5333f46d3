namespace DataAuditor.Models.Roles;

/// <summary>What turns texts into the token ids that a model was trained with. Called from several threads.</summary>
public interface ITextEncoder
{
    /// <param name="pair">A second text that the model reads along with the first; null for none.</param>
    /// <param name="isWhole">Whether the text is to be a whole input, cut to the model's length and with the special tokens around it, or bare tokens of any number.</param>
    /// <exception cref="AuditException">The text has no tokens in this vocabulary.</exception>
    EncodedText Encode(string text, string? pair, bool isWhole);
}
