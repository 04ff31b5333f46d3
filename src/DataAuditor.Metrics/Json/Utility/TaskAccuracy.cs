using System.Text.Json;
using System.Text.Json.Serialization;
using DataAuditor.Metrics.Json.Documents;
using DataAuditor.Metrics.Scores;

namespace DataAuditor.Metrics.Json.Utility;

/// <summary>How many documents hold the right answer.</summary>
public sealed record TaskAccuracy() : RecordMetric<RecordShares>(Description), IChecksRecords
{
    private const string Gold = "gold_answer";

    private static readonly MetricInfo Description = new("json.utility.task-accuracy", "Task accuracy", Modality.Json, Dimension.Utility)
    {
        Summary = "Share of documents whose answer, found at the option's place, equals the reference as a JSON value: 4 is 4.0 and not \"4\", objects are unordered. What is no JSON or has no answer there is wrong.",
        Formula = @"\frac{1}{N} \sum_{i=1}^{N} \mathbb{I}(\text{ExtractAnswer}(J_i) = A_{gt,i})",
        Source = "Geng et al. 2025, JSONSchemaBench; RFC 6901; RFC 9535",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    private ValuePath _path = new("answer", DefaultAnswer);

    private const string DefaultAnswer = "/answer";

    [Option("Where the answer stands: a JSON Pointer such as /answer, or a JSONPath such as $.steps[-1].answer; of several values found the answer is their array.")]
    public string Answer
    {
        get;
        init
        {
            field = value;
            _path = new ValuePath("answer", value);
        }
    } = DefaultAnswer;

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => [new(Gold) { MayBeNull = true }];

    public bool Equals(TaskAccuracy? other) => other?.Answer == Answer;

    public override int GetHashCode() => Answer.GetHashCode(StringComparison.Ordinal);

    public override RecordShares Empty() => new();

    public override void Add(RecordShares state, Sample sample, Evidence evidence)
    {
        var fault = FaultOf(sample);
        state.Add(fault is null);
        if (fault is not null && evidence.Wants(sample.Index, 1)) evidence.Add(new Exhibit(sample.Index, 1, fault));
    }

    /// <summary>A wrong answer.</summary>
    public IEnumerable<RecordFault> FaultsOf(Sample sample)
    {
        if (FaultOf(sample) is { } fault) yield return new RecordFault(fault);
    }

    public override Measurement Measure(RecordShares state, MetricContext context) => state.Measure(Info, "no reference answer");

    /// <summary>What is wrong with the answer; null where it is right.</summary>
    private string? FaultOf(Sample sample)
    {
        var document = GeneratedDocument.BesideOf(sample, Gold);
        if (document.Value is not { } value) return $"the document is no JSON: {document.Fault}";

        var gold = sample.Json(Gold)!.Value;
        return _path.Find(value) switch
        {
            [] => $"there is nothing at {Answer}",
            [var answer] when JsonEquality.AreEqual(answer, gold) => null,
            [var answer] => $"the answer is {Glimpse(answer)}, and the reference {Glimpse(gold)}",
            var several when several.AreItemsOf(gold) => null,
            var several => $"{Answer} finds {several.Count} values, which are not those of the reference",
        };
    }

    private static string Glimpse(JsonElement value) => PlainText.OneLine(value.GetRawText(), maxLength: 60);
}
