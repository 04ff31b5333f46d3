using System.Numerics;
using System.Runtime.InteropServices;

namespace DataAuditor.Intervals;

/// <summary>
/// How many distinct types, such as n-grams, the documents of a corpus hold, and what share of all tokens they are, with its interval. For
/// every type the state keeps in which groups of documents it occurs, a bit each: what the corpus lacks without a group is then known.
/// </summary>
/// <remarks>
/// The share depends on how long the corpus is, so what its interval covers is the mean over corpora of as many documents. Documents drawn
/// with replacement would not do: only two thirds of them would be in a resample, and too few types with them. See <see cref="JackknifeInterval"/>.
/// </remarks>
public sealed class CorpusTypes<TType> : IState<CorpusTypes<TType>>
    where TType : notnull
{
    /// <summary>The bits of a mask.</summary>
    private const int Groups = 64;

    private readonly Dictionary<TType, ulong> _groupsOf = [];
    private readonly long[] _tokens = new long[Groups];
    private readonly long[] _documents = new long[Groups];

    public long Distinct => _groupsOf.Count;

    public long Tokens => _tokens.Sum();

    /// <summary>Distinct types over tokens; null without a token.</summary>
    public double? Share => Tokens is > 0 and var tokens ? (double)Distinct / tokens : null;

    /// <summary>Of <see cref="Share"/>; null where the tokens are all in one group of documents, or the share is the same without any group.</summary>
    public Uncertainty? Uncertainty
    {
        get
        {
            int[] filled = [.. Enumerable.Range(0, Groups).Where(group => _documents[group] > 0)];
            if (Share is not { } share || filled.Any(group => _tokens[group] == Tokens)) return null;

            var only = OnlyIn();
            return JackknifeInterval.DeleteGroup(
                share,
                [.. filled.Select(group => (double)(Distinct - only[group]) / (Tokens - _tokens[group]))],
                [.. filled.Select(group => _documents[group])])?.Within(0, 1);
        }
    }

    /// <param name="document">Its position in the data.</param>
    /// <param name="tokens">All of the document's, each by its type.</param>
    public void Add(long document, IEnumerable<TType> tokens)
    {
        var group = DocumentGroups.Of(document, Groups);
        _documents[group]++;
        foreach (var type in tokens)
        {
            Mark(type, 1UL << group);
            _tokens[group]++;
        }
    }

    /// <inheritdoc/>
    public void Merge(CorpusTypes<TType> later)
    {
        foreach (var (type, groups) in later._groupsOf) Mark(type, groups);
        for (var group = 0; group < Groups; group++)
        {
            _tokens[group] += later._tokens[group];
            _documents[group] += later._documents[group];
        }
    }

    private void Mark(TType type, ulong groups) => CollectionsMarshal.GetValueRefOrAddDefault(_groupsOf, type, out _) |= groups;

    /// <summary>How many types occur in one group alone, by group.</summary>
    private long[] OnlyIn()
    {
        var only = new long[Groups];
        foreach (var groups in _groupsOf.Values)
        {
            if (BitOperations.IsPow2(groups)) only[BitOperations.TrailingZeroCount(groups)]++;
        }

        return only;
    }
}
