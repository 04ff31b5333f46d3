using DataAuditor.Agreement;
using DataAuditor.Intervals;
using DataAuditor.Metrics.Ratings;
using DataAuditor.Metrics.Scores;
using DataAuditor.States;

namespace DataAuditor.Metrics.Reasoning.Judges;

/// <summary>The scores that a judge and people gave the same items.</summary>
public sealed class JudgedScores : IState<JudgedScores>
{
    private readonly Dictionary<string, (long Record, List<double> Judge, List<double> Human)> _items = new(StringComparer.Ordinal);

    /// <summary>The judge's first.</summary>
    public ScorePairs Pairs { get; } = new();

    public RaterAgreement Raters { get; } = new();

    /// <summary>Items that one side left out.</summary>
    public long LeftOut { get; private set; }

    /// <param name="item">What the scores are of, where several records may be of the same; null for a record that is an item of its own.</param>
    /// <param name="judge">Of each run of the judge.</param>
    /// <param name="human">Of each rater.</param>
    public void Add(string? item, long record, IReadOnlyList<double> judge, IReadOnlyList<double> human)
    {
        if (item is null)
        {
            Raters.Add(human);
            if (judge.Count == 0 || human.Count == 0) LeftOut++;
            else Pairs.Add(record, judge.Average(), human.Average());
        }
        else if (_items.TryGetValue(item, out var known))
        {
            known.Judge.AddRange(judge);
            known.Human.AddRange(human);
        }
        else
        {
            _items.Add(item, (record, [.. judge], [.. human]));
        }
    }

    public void Merge(JudgedScores later)
    {
        Pairs.Merge(later.Pairs);
        Raters.Merge(later.Raters);
        LeftOut += later.LeftOut;
        foreach (var (item, (record, judge, human)) in later._items) Add(item, record, judge, human);
    }

    public void Archive(StateArchive archive)
    {
        archive.PassState(Pairs);
        archive.PassState(Raters);
        LeftOut = archive.PassCount(LeftOut);
        archive.PassMap(_items, archive.PassText, item =>
        {
            var (record, judge, human) = (archive.PassCount(item.Record), item.Judge ?? [], item.Human ?? []);
            archive.PassList(judge, archive.PassFinite);
            archive.PassList(human, archive.PassFinite);
            return (record, judge, human);
        });
    }

    /// <summary>The same with the records of each item joined.</summary>
    internal JudgedScores Joined()
    {
        var joined = new JudgedScores();
        joined.Pairs.Merge(Pairs);
        joined.Raters.Merge(Raters);
        joined.LeftOut = LeftOut;
        foreach (var (record, judge, human) in _items.Values.OrderBy(static item => item.Record)) joined.Add(null, record, judge, human);
        return joined;
    }

    /// <summary>The coefficient with its interval; null where it is undefined.</summary>
    internal Part? Correlation(JudgeCorrelationMethod method)
    {
        double[] judge = [.. Pairs.First], human = [.. Pairs.Second];
        var name = method.ToString().ToLowerInvariant();
        return method switch
        {
            JudgeCorrelationMethod.Spearman when ScoreCorrelation.Spearman(judge, human) is { } rho =>
                new Part(name, rho) { Uncertainty = CorrelationInterval.Fisher(rho, judge.Length, ofRanks: true), IsReference = true },
            JudgeCorrelationMethod.Pearson when ScoreCorrelation.Pearson(judge, human) is { } r =>
                new Part(name, r) { Uncertainty = CorrelationInterval.Fisher(r, judge.Length), IsReference = true },
            JudgeCorrelationMethod.Kendall when ScoreCorrelation.Kendall(judge, human) is { } tau =>
                new Part(name, tau) { Uncertainty = CorrelationInterval.Kendall(tau, judge.Length), IsReference = true },
            _ => null,
        };
    }
}
