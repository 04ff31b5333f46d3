namespace DataAuditor.Models.Tokenizers.Subwords;

/// <summary>Splits a word into tokens of a vocabulary. Safe for several threads.</summary>
internal abstract class SubwordModel(Vocabulary vocabulary)
{
    public Vocabulary Vocabulary => vocabulary;

    /// <summary>Appends the tokens of a word.</summary>
    /// <param name="word">Not empty, and without broken surrogate pairs.</param>
    /// <exception cref="AuditException">The word has a character that the vocabulary lacks, and no token stands for what is unknown.</exception>
    public abstract void Tokenize(ReadOnlySpan<char> word, List<WordToken> tokens);
}
