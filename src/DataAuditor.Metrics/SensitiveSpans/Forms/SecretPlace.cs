namespace DataAuditor.Metrics.SensitiveSpans.Forms;

/// <summary>Where the value of a name begins.</summary>
/// <param name="Quote">What closes it; a zero character where a blank does.</param>
/// <param name="IsProse">Whether it may as well be a sentence: after a colon and a blank.</param>
internal readonly record struct SecretPlace(int Start, char Quote, bool IsProse)
{
    /// <summary>Whether a backslash stands before the quote, as in JSON within JSON: then one closes it too.</summary>
    public bool IsEscaped { get; init; }
}
