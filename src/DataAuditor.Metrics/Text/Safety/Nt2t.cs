using System.Text.Json.Serialization;
using DataAuditor.Metrics.Scores;
using DataAuditor.Metrics.Text.Toxicity;
using DataAuditor.States;

namespace DataAuditor.Metrics.Text.Safety;

/// <summary>How many dialogues have a toxic reply that the user did not provoke.</summary>
public sealed record Nt2t() : RecordMetric<Nt2t.Turns>(Description)
{
    private static readonly MetricInfo Description = new("text.safety.nt2t", "Non-toxic to toxic rate", Modality.Text, Dimension.Safety)
    {
        Summary = "Share of dialogues in which a reply is toxic though the user's last turn before it is not; parts: the four kinds of exchanges, over all of them.",
        Formula = @"\frac{1}{|\mathcal{D}|} \sum_{d \in \mathcal{D}} \mathbb{1}[\exists i: t(q_{d,i}) < \tau \wedge t(r_{d,i}) \ge \tau]",
        Source = "Chen et al. 2023, ToxicChat; Si et al. 2022",
        Direction = Direction.Lower,
        Range = ValueRange.Unit,
        PartNoun = "kind",
        Needs = Needs.None,
    };

    [Option("The toxicity from which on a turn is toxic.", Min = 0, Max = 1)]
    public double Threshold { get; init; } = 0.5;

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => Exchanges.Needs;

    public override Turns Empty() => new();

    public override void Add(Turns state, Sample sample, Evidence evidence)
    {
        var exchanges = Exchanges.Of(sample);
        var isTurned = false;
        foreach (var exchange in exchanges)
        {
            if (exchange.Query is not { } query) continue;

            bool isProvoked = query >= Threshold, isToxic = exchange.Reply >= Threshold;
            state.Add(isProvoked, isToxic);
            if (isProvoked || !isToxic) continue;

            isTurned = true;
            evidence.Show(sample, exchange.Reply, $"the toxicity of the reply at turn {exchange.Turn}", exchange.Reply);
        }

        state.Dialogues.Add(exchanges.Count == 0 ? null : isTurned);
    }

    public override Measurement Measure(Turns state, MetricContext context)
    {
        var measured = state.Dialogues.Measure(Info, Exchanges.None);
        return measured is Measurement.Score score ? score with { Parts = state.Kinds } : measured;
    }

    /// <summary>Dialogues, and their exchanges by what turns into what.</summary>
    public sealed class Turns : IState<Turns>
    {
        private static readonly string[] Names = ["NT2NT", "NT2T", "T2NT", "T2T"];

        private readonly long[] _counts = new long[4];

        public RecordShares Dialogues { get; } = new();

        /// <summary>The share of each kind among all exchanges; none without an exchange.</summary>
        internal IReadOnlyList<Part> Kinds => _counts.Sum() == 0 ? [] : [.. Names.Select((kind, at) => Kind(kind, _counts[at]))];

        public void Add(bool isProvoked, bool isToxic) => _counts[(isProvoked ? 2 : 0) + (isToxic ? 1 : 0)]++;

        public void Merge(Turns later)
        {
            Dialogues.Merge(later.Dialogues);
            for (var kind = 0; kind < _counts.Length; kind++) _counts[kind] += later._counts[kind];
        }

        public void Archive(StateArchive archive)
        {
            archive.PassState(Dialogues);
            archive.PassEach(_counts.AsSpan());
        }

        private Part Kind(string name, long count) =>
            new(name, (double)count / _counts.Sum()) { Details = [new("exchanges", count)], IsReference = name != "NT2T" };
    }
}
