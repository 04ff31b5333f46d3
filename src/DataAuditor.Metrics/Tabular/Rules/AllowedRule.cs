using System.Text.Json;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Rules;

/// <summary>Every value of the column is one of a list, or one that the real column has.</summary>
public sealed record AllowedRule : TableRule
{
    public required string Column { get; init; }

    /// <summary>Texts, numbers or Booleans.</summary>
    public IReadOnlyList<JsonElement>? Values { get; init; }

    public bool FromReal { get; init; }

    protected override string Default => $"allowed({Column})";

    internal override JointNeed Need => new([Column]);

    internal override RowCheck Prepare(RuleTables tables)
    {
        if (Values is null == !FromReal) throw tables.Wrong("it needs either 'values' or 'fromReal': true");

        var column = tables.Column(Column);
        var real = FromReal ? tables.Real(Need) : null;
        if (FromReal && real is null) return RowCheck.Impossible($"rule '{Label}' takes its values from the real table, and the audit has none");

        var source = FromReal ? real!.Find(Column) ?? throw tables.Wrong($"the real table has no column '{Column}'") : null;
        var texts = new HashSet<string>(StringComparer.Ordinal);
        var numbers = new HashSet<double>();
        if (source is CategoryColumn categories) texts.UnionWith(categories.Levels);
        else if (source is NumberColumn values) Collect(values, numbers);
        else if (column is CategoryColumn) texts.UnionWith(Values!.Select(TextOf));
        else numbers.UnionWith(Values!.Select(value => tables.Number(value, column)));

        return new(
            column.Holds(texts.Contains, numbers.Contains),
            row => $"{column.Quote(row)}, which is no {(FromReal ? "value of the real column" : "allowed value")}");
    }

    private static void Collect(NumberColumn column, HashSet<double> numbers)
    {
        for (var row = 0; row < column.Count; row++)
        {
            if (!column.IsNull(row)) numbers.Add(column.Values[row]);
        }
    }

    private static string TextOf(JsonElement value) => value.ValueKind is JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
