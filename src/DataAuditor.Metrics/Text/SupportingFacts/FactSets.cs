using System.Globalization;
using System.Text;
using System.Text.Json;

namespace DataAuditor.Metrics.Text.SupportingFacts;

/// <summary>
/// The facts that a record rests on and those that it should rest on, as sets: naming one twice counts once. As in HotpotQA's evaluation,
/// precision, recall and F1 are 0 where nothing is found, also where nothing is asked for.
/// </summary>
internal sealed record FactSets(int Found, int Predicted, int Gold)
{
    private const string PredictedField = "predicted_evidence";

    private const string GoldField = "gold_evidence";

    public static IReadOnlyList<FieldNeed> Needs { get; } = [PredictedField, GoldField];

    public double Precision => Found == 0 ? 0 : (double)Found / Predicted;

    public double Recall => Found == 0 ? 0 : (double)Found / Gold;

    public double F1 => Found == 0 ? 0 : 2.0 * Found / (Predicted + Gold);

    /// <summary>Of a record that has both fields; compared once for all metrics.</summary>
    /// <exception cref="AuditException">A field is no array.</exception>
    public static FactSets Of(Sample sample) => sample.Once(typeof(FactSets), static sample =>
    {
        HashSet<string> predicted = SetOf(sample, PredictedField), gold = SetOf(sample, GoldField);
        return new FactSets(predicted.Count(gold.Contains), predicted.Count, gold.Count);
    });

    private static HashSet<string> SetOf(Sample sample, string role)
    {
        return sample.Structure(role) is { ValueKind: JsonValueKind.Array } facts
            ? [.. facts.EnumerateArray().Select(Canonical)]
            : throw sample.Wrong($"the field '{PlainText.OneLine(sample.NameOf(role))}' must be an array of facts");
    }

    /// <summary>The same text for equal facts, however they are written: a text, or an array such as title and sentence.</summary>
    private static string Canonical(JsonElement fact)
    {
        var text = new StringBuilder();
        Write(fact, text);
        return text.ToString();
    }

    private static void Write(JsonElement fact, StringBuilder text)
    {
        switch (fact.ValueKind)
        {
            case JsonValueKind.Array:
                text.Append(CultureInfo.InvariantCulture, $"[{fact.GetArrayLength()}:");
                foreach (var item in fact.EnumerateArray()) Write(item, text);
                break;
            case JsonValueKind.Object:
                text.Append('{');
                foreach (var member in fact.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal))
                {
                    text.Append(CultureInfo.InvariantCulture, $"{member.Name.Length}:{member.Name}");
                    Write(member.Value, text);
                }

                text.Append('}');
                break;
            case JsonValueKind.String:
                var plain = fact.TextOf();
                text.Append(CultureInfo.InvariantCulture, $"\"{plain.Length}:{plain}");
                break;
            case JsonValueKind.Number:
                text.Append(CultureInfo.InvariantCulture, $"#{fact.GetDouble():R}");
                break;
            default:
                text.Append(fact.GetRawText());
                break;
        }
    }
}
