using System.Text.Json;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Rules;

/// <summary>Every number or date of the column lies between two bounds, of which one may be absent.</summary>
public sealed record RangeRule : TableRule
{
    public required string Column { get; init; }

    /// <summary>A number, or a date as text.</summary>
    public JsonElement? Min { get; init; }

    public JsonElement? Max { get; init; }

    /// <summary>The bounds themselves are outside.</summary>
    public bool Exclusive { get; init; }

    protected override string Default => $"range({Column})";

    internal override JointNeed Need => new([Column]) { Condition = Condition(static literal => RuleTables.Number(literal)) };

    internal override RowCheck Prepare(RuleTables tables)
    {
        var column = tables.Numbers(tables.Column(Column));
        if (Min is null && Max is null) throw tables.Wrong("it has neither 'min' nor 'max'");

        var condition = Condition(literal => tables.Number(literal, column))!;
        if (condition.Tests is [var min, var max] && min.Value > max.Value) throw tables.Wrong("its 'min' is above its 'max'");

        return new(
            condition.On(tables.Synthetic),
            row => $"{column.Quote(row)}, outside {Words()}");
    }

    /// <summary>Null where a bound is none.</summary>
    private RowCondition? Condition(Func<JsonElement, double?> number)
    {
        List<RowTest?> tests = [];
        if (Min is { } min) tests.Add(number(min) is { } low ? new RowTest(Column, Exclusive ? RowOperator.Greater : RowOperator.GreaterOrEqual, low) : null);
        if (Max is { } max) tests.Add(number(max) is { } high ? new RowTest(Column, Exclusive ? RowOperator.Less : RowOperator.LessOrEqual, high) : null);
        return tests.Count == 0 || tests.Contains(null) ? null : new RowCondition([.. tests.OfType<RowTest>()]);
    }

    private string Words()
    {
        var bounds = Exclusive ? "the open range" : "the range";
        return (Min, Max) switch
        {
            ({ } min, { } max) => $"{bounds} from {min.GetRawText()} to {max.GetRawText()}",
            ({ } min, null) => $"{bounds} from {min.GetRawText()}",
            _ => $"{bounds} up to {Max!.Value.GetRawText()}",
        };
    }
}
