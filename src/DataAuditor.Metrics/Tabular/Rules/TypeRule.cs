using System.Globalization;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Rules;

/// <summary>Every value of the column is of a type. The column is then read leniently, so that a value of another type is counted and not refused.</summary>
public sealed record TypeRule : TableRule
{
    public required string Column { get; init; }

    public required RuleType Type { get; init; }

    protected override string Default => $"type({Column})";

    internal override RowCheck Prepare(RuleTables tables)
    {
        var column = tables.Column(Column);
        var values = column.Holds(OfText, value => OfNumber(value, column.Kind));
        Func<int, bool?> holds = column is NumberColumn { Misfits.Count: > 0 } numbers
            ? row => numbers.Misfits.TryGetValue(row, out var misfit) ? OfText(misfit) : values(row)
            : values;
        return new(holds, row => $"{column.Quote(row)}, which is no {Type.ToString().ToLowerInvariant()}");
    }

    private bool OfText(string text) => Type switch
    {
        RuleType.Number => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
        RuleType.Integer => System.Numerics.BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        RuleType.Date => DateText.TryParse(text, out _),
        _ => bool.TryParse(text, out _),
    };

    private bool OfNumber(double value, ColumnKind kind) => (Type, kind) switch
    {
        (RuleType.Date, _) => kind is ColumnKind.Date,
        (_, ColumnKind.Date) => false,
        (RuleType.Integer, _) => double.IsInteger(value),
        (RuleType.Boolean, _) => value is 0 or 1,
        _ => true,
    };
}
