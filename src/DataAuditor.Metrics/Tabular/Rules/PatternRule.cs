using System.Text.RegularExpressions;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Rules;

/// <summary>Every value of the column as a whole matches a regular expression. Matching takes linear time: no look-around, no back-references.</summary>
public sealed record PatternRule : TableRule
{
    private static readonly TimeSpan PatienceAValue = TimeSpan.FromSeconds(5);

    public required string Column { get; init; }

    public required string Regex { get; init; }

    protected override string Default => $"pattern({Column})";

    internal override JointNeed Need => new([Column]);

    internal override RowCheck Prepare(RuleTables tables)
    {
        var column = tables.Column(Column);
        var regex = Parse(tables);
        return new(row => column.RuleText(row) is { } text ? IsMatch(text) : null, row => $"{column.Quote(row)}, which does not match '{Regex}'");

        bool IsMatch(string text)
        {
            try
            {
                return regex.IsMatch(text);
            }
            catch (RegexMatchTimeoutException)
            {
                throw tables.Wrong($"'{Regex}' takes more than {PatienceAValue.TotalSeconds} seconds on one value");
            }
        }
    }

    private Regex Parse(RuleTables tables)
    {
        try
        {
            return new Regex($@"\A(?:{Regex})\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, PatienceAValue);
        }
        catch (ArgumentException wrong)
        {
            throw tables.Wrong($"'{Regex}' is no regular expression: {wrong.Message}");
        }
        catch (NotSupportedException)
        {
            throw tables.Wrong($"'{Regex}' uses look-around, back-references or atomic groups, which cannot be matched in linear time");
        }
    }
}
