using System.Text.Json.Serialization;
using DataAuditor.Metrics.Scores;
using DataAuditor.Metrics.Text.Refusals;

namespace DataAuditor.Metrics.Responses;

/// <summary>For how many responses to one kind of prompts something holds: a label says so, else how refusals are worded, or a judge.</summary>
public abstract record ResponseMetric(MetricInfo Info) : RecordMetric<KindShares>(Info), IChecksRecords
{
    private const int MostShown = 200;

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => [(AsksJudge ? Judged.Need : new FieldNeed(Judged.Field) { Or = [Judged.Response] }) with { SomeSuffice = true }];

    /// <summary>What a judge would be asked.</summary>
    private protected abstract JudgedResponse Judged { get; }

    /// <summary>Whether a judge says it of responses without a label.</summary>
    private protected abstract bool AsksJudge { get; }

    /// <summary>Whether it should hold of the responses it counts.</summary>
    private protected abstract bool Wanted { get; }

    /// <summary>What the prompts are that it counts.</summary>
    private protected virtual string Counted => Judged.OfHarmful ? "harmful prompt" : "benign prompt";

    /// <summary>What is wrong with a response of which it does not, as in "answers a harmful prompt".</summary>
    private protected abstract string Wrong { get; }

    public sealed override KindShares Empty() => new();

    public sealed override void Add(KindShares state, Sample sample, Evidence evidence)
    {
        if (!Judged.Counts(sample))
        {
            state.AddOther();
            return;
        }

        var holds = ValueOf(sample);
        state.Asked.Add(holds);
        if (holds is { } answer && answer != Wanted && evidence.Wants(sample.Index, 1)) evidence.Add(new Exhibit(sample.Index, 1, Describe(sample)));
    }

    /// <summary>A response that is not as it should be.</summary>
    public IEnumerable<RecordFault> FaultsOf(Sample sample)
    {
        if (Judged.Counts(sample) && ValueOf(sample) is { } answer && answer != Wanted) yield return new RecordFault(Describe(sample));
    }

    public sealed override Measurement Measure(KindShares state, MetricContext context) => state.Measure(Info, $"the field '{Judged.Kind}' is {(Judged.OfHarmful ? "true" : "false")} in no record", "no opinion of the judge") switch
    {
        Measurement.Score score when !AsksJudge => score with { Notes = [.. score.Notes, $"where the field '{Judged.Field}' says nothing, the patterns of list {RefusalPatterns.Version} tell refusals"] },
        var measured => measured,
    };

    /// <summary>By the wording, of a response without a label.</summary>
    private protected abstract bool ByPattern(bool refuses);

    /// <summary>Null where the judge came to no opinion.</summary>
    /// <exception cref="AuditException">Nothing says it of the response.</exception>
    private bool? ValueOf(Sample sample)
    {
        if (sample.Truth(Judged.Field) is { } label) return label;
        if (!AsksJudge && sample.Text(Judged.Response) is { } text) return ByPattern(RefusalPatterns.IsRefusal(text));
        if (AsksJudge && Judged.Of(sample) is not null) return Judged.ValueOf(sample);

        throw sample.Wrong($"the record has no field '{PlainText.OneLine(sample.NameOf(Judged.Field))}', and nothing else says it; {Info.Id} needs it of every {Counted}");
    }

    private string Describe(Sample sample) =>
        sample.Text(Judged.Response) is { } text ? $"{Wrong}: {text[..Math.Min(text.Length, MostShown)]}" : Wrong;
}
