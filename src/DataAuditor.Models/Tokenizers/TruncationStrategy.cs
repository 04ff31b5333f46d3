namespace DataAuditor.Models.Tokenizers;

/// <summary>Which text of a pair loses tokens when both together are too long.</summary>
public enum TruncationStrategy
{
    /// <summary>The longer one until both are equally long, then both.</summary>
    LongestFirst,
    OnlyFirst,
    OnlySecond,
}
