namespace DataAuditor.Metrics.Text.Similarity;

/// <summary>What stands for a precision of 0 in BLEU's geometric mean (Chen and Cherry 2014).</summary>
public enum BleuSmoothing
{
    /// <summary>Nothing: one missing order makes the score 0.</summary>
    None,

    /// <summary>Method 1: a tenth of a match.</summary>
    Floor,

    /// <summary>Method 2: one match more and one n-gram more, from bigrams on.</summary>
    AddK,

    /// <summary>Method 3, of NIST's script: half a match for the first missing order, a quarter for the second, and so on.</summary>
    Exp,

    /// <summary>Method 4 as NLTK has it: as <see cref="Exp"/>, less the shorter the candidate is; an order that it is too short for counts as one n-gram that is missing.</summary>
    ByLength,

    /// <summary>Method 1 as NLTK has it: as <see cref="Floor"/>; an order that the candidate is too short for counts as one n-gram that is missing.</summary>
    FloorByOrder,
}
