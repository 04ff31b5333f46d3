using System.Text.RegularExpressions;

namespace DataAuditor.Metrics.SensitiveSpans;

/// <summary>Finds spans by a pattern, which a further condition may narrow.</summary>
/// <param name="pattern">Takes time in proportion to the text, whatever the text.</param>
internal sealed class PatternDetector(SensitiveType type, Regex pattern, Func<string, bool>? condition = null) : ISpanDetector
{
    public SensitiveType Type => type;

    public IEnumerable<SensitiveSpan> Find(string text)
    {
        for (var match = pattern.Match(text); match.Success; match = match.NextMatch())
        {
            if (condition?.Invoke(match.Value) is not false) yield return new SensitiveSpan(type, match.Index, match.Length);
        }
    }
}
