using System.Text.Json;
using DataAuditor.Metrics.Scores;
using DataAuditor.Metrics.Text.Scores;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Text.Entailment;

/// <summary>
/// A probability for each sentence of a record beside each of some other texts: the record's own, or else what a model of natural language
/// inference says.
/// </summary>
/// <param name="Field">The precomputed field: for each sentence an array of probabilities, or a number where there is one other text.</param>
/// <param name="OthersField">The other texts.</param>
internal abstract record PairwiseEntailment(string Field, string OthersField) : ModelFeature<TextPair, DataAuditor.Models.Entailment>(ModelRoles.Nli)
{
    public FieldNeed Need => new(Field) { Model = this };

    public sealed override IReadOnlyList<TextPair>? Inputs(Sample sample) =>
        sample.Has(Field) || Statements.Of(sample) is not { } sentences || sample.Texts(OthersField) is not { } others
            ? null
            : [.. from sentence in sentences from other in others select Pair(sentence, other)];

    /// <summary>Of a record that meets <see cref="Need"/>: a row for each sentence.</summary>
    /// <exception cref="AuditException">The field has another form, or a number that is no probability.</exception>
    public IReadOnlyList<IReadOnlyList<double>> RowsOf(Sample sample) =>
        sample.Once((typeof(PairwiseEntailment), Field), sample => sample.Has(Field) ? Given(sample) : Answered(sample));

    /// <summary>What is premise and what is hypothesis.</summary>
    protected abstract TextPair Pair(string sentence, string other);

    protected abstract double ProbabilityOf(DataAuditor.Models.Entailment answer);

    private double[][] Answered(Sample sample)
    {
        var answers = Of(sample)!;
        var others = sample.Texts(OthersField)!.Count;
        return [.. Statements.Of(sample)!.Select((_, sentence) => answers.Skip(sentence * others).Take(others).Select(ProbabilityOf).ToArray())];
    }

    private double[][] Given(Sample sample) => sample.Structure(Field) is { ValueKind: JsonValueKind.Array } rows
        ? [.. rows.EnumerateArray().Select((row, sentence) => Row(sample, row, sentence))]
        : throw Wrong(sample);

    private double[] Row(Sample sample, JsonElement row, int sentence) => row.ValueKind switch
    {
        JsonValueKind.Number => [Checked(sample, row, sentence)],
        JsonValueKind.Array => [.. row.EnumerateArray().Select(cell => Checked(sample, cell, sentence))],
        _ => throw Wrong(sample),
    };

    private double Checked(Sample sample, JsonElement cell, int sentence) => cell.ValueKind is JsonValueKind.Number
        ? sample.AsProbability(cell.GetDouble(), $"a number for sentence {sentence + 1} in the field '{PlainText.OneLine(sample.NameOf(Field))}'")
        : throw Wrong(sample);

    private AuditException Wrong(Sample sample) =>
        sample.Wrong($"the field '{PlainText.OneLine(sample.NameOf(Field))}' must be an array with probabilities for each sentence");
}
