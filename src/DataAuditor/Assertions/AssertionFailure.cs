using System.Text;

namespace DataAuditor.Assertions;

/// <summary>Why an assertion does not hold, in words that any runner can put into its own form.</summary>
/// <param name="Summary">One sentence.</param>
/// <param name="Details">Labelled lines below expected and actual; a text may have several lines.</param>
public sealed record AssertionFailure(string Summary, string Expected, string Actual, IReadOnlyList<AssertionDetail> Details)
{
    /// <summary>As wide as the runners' own labels.</summary>
    private const int LabelWidth = 10;

    /// <summary>The whole message in the form of xunit: a heading, then labels whose texts stand in one column.</summary>
    public string Describe(string heading)
    {
        var message = new StringBuilder($"{heading}: {Summary}");
        IEnumerable<AssertionDetail> all = [new("Expected", Expected), new("Actual", Actual), .. Details];
        foreach (var line in all.SelectMany(Lines)) message.Append(Environment.NewLine).Append(line);

        return message.ToString();
    }

    /// <summary>The details as lines whose texts stand in one column.</summary>
    public IEnumerable<string> Lines() => Details.SelectMany(Lines);

    private static IEnumerable<string> Lines(AssertionDetail detail)
    {
        var head = (detail.Label + ":").PadRight(LabelWidth);
        foreach (var line in detail.Text.Split('\n'))
        {
            yield return head + line;
            head = new string(' ', LabelWidth);
        }
    }
}
