namespace DataAuditor.Models.Tokenizers.PreTokenizers;

/// <summary>What becomes of a delimiter at which a text is split.</summary>
internal enum SplitBehavior
{
    Removed,
    Isolated,
    MergedWithPrevious,
    MergedWithNext,

    /// <summary>Delimiters side by side are one part.</summary>
    Contiguous,
}
