using DataAuditor.Intervals;
using DataAuditor.Metrics.Agent.Episodes;
using DataAuditor.States;

namespace DataAuditor.Metrics.Agent.Overall;

/// <summary>What an overall score is made of: sums of its terms, or the scores of routes.</summary>
public sealed class OverallSums : IState<OverallSums>
{
    internal OverallSums(WeightedTerms terms) => (Terms, Sums) = (terms, new CorpusSums(2 * terms.Count));

    /// <summary>What the sums are of.</summary>
    internal WeightedTerms Terms { get; }

    /// <summary>Of each term the sum of its values, and after these how many episodes have it.</summary>
    public CorpusSums Sums { get; }

    /// <summary>The scores of routes, and remarks on any episode.</summary>
    public EpisodeMeans Routes { get; } = new();

    public EpisodeMeans Completions { get; } = new();

    public EpisodeMeans Penalties { get; } = new();

    public void Merge(OverallSums later)
    {
        Sums.Merge(later.Sums);
        Routes.Merge(later.Routes);
        Completions.Merge(later.Completions);
        Penalties.Merge(later.Penalties);
    }

    public void Archive(StateArchive archive)
    {
        archive.PassState(Sums);
        archive.PassState(Routes);
        archive.PassState(Completions);
        archive.PassState(Penalties);
    }
}
