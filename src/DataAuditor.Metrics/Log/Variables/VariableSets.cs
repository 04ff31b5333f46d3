using System.Text.Json;
using DataAuditor.Metrics.Log.Statements;

namespace DataAuditor.Metrics.Log.Variables;

/// <summary>The variables that a line was given and those it should have, as sets: naming one twice counts once.</summary>
/// <param name="Found">In both.</param>
internal sealed record VariableSets(int Found, int Predicted, int Gold)
{
    private const string Parameters = "parameters";

    private const string GoldParameters = "gold_parameters";

    private static readonly FieldNeed[] Needed = [new(Parameters) { MayBeNull = true }, new(GoldParameters) { MayBeNull = true }];

    /// <summary>Whether what was generated can be read; else nothing of it counts.</summary>
    public bool IsReadable { get; private init; } = true;

    /// <summary>As LogBench has it, none is precise where none is given.</summary>
    public double Precision => !IsReadable ? 0 : Predicted == 0 ? 1 : (double)Found / Predicted;

    /// <summary>Likewise, nothing is missed where nothing is to be found.</summary>
    public double Recall => !IsReadable ? 0 : Gold == 0 ? 1 : (double)Found / Gold;

    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;

    /// <param name="statements">Whether variables are those of log statements.</param>
    public static IReadOnlyList<FieldNeed> NeedsOf(bool statements) => statements ? StatementFields.Needs : Needed;

    /// <returns>Null where the gold line is no log statement.</returns>
    /// <exception cref="AuditException">A field is no array of values.</exception>
    public static VariableSets? Of(Sample sample, bool statements)
    {
        if (!statements) return Between(SetOf(sample, Parameters), SetOf(sample, GoldParameters));
        if (sample.StatementOf(StatementFields.GoldLine) is not { } gold) return null;

        return sample.StatementOf(StatementFields.Line) is { } given
            ? Between(given.Variables, gold.Variables)
            : new VariableSets(0, 0, gold.Variables.Count) { IsReadable = false };
    }

    private static VariableSets Between(IReadOnlySet<string> given, IReadOnlySet<string> gold) => new(given.Count(gold.Contains), given.Count, gold.Count);

    private static HashSet<string> SetOf(Sample sample, string role)
    {
        if (!sample.Has(role)) return [];

        return sample.Structure(role) is { ValueKind: JsonValueKind.Array } values
            ? [.. values.EnumerateArray().Select(value => ValueOf(value) ?? throw Wrong(sample, role))]
            : throw Wrong(sample, role);
    }

    /// <summary>A number is the text that it is written as: <c>[3]</c> and <c>["3"]</c> are the same variables.</summary>
    private static string? ValueOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.TextOf(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => null,
    };

    private static AuditException Wrong(Sample sample, string role) =>
        sample.Wrong($"the field '{PlainText.OneLine(sample.NameOf(role))}' must be an array of texts or numbers");
}
