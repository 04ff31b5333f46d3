using System.Collections.Concurrent;
using DataAuditor.Numerics;
using DataAuditor.Tables;

namespace DataAuditor.Engine;

#pragma warning disable RS0030 // Parallel: the engine is where threads live; no result depends on their number.

/// <summary>Counts the joint tables of many pairs; each thread uses the same buffers for one pair after the other.</summary>
internal static class ContingencyCounter
{
    public static TResult[] Count<TResult>(
        IReadOnlyList<(ColumnPair First, ColumnPair Second)> pairs,
        PairCodes?[] codes,
        Func<ContingencyTable, TResult> select,
        ParallelOptions parallel)
    {
        var results = new TResult[pairs.Count];
        var buffers = new ConcurrentBag<JointCounts>();
        Parallel.For(0, results.Length, parallel, position =>
        {
            if (!buffers.TryTake(out var counts)) counts = new JointCounts();

            var (first, second) = pairs[position];
            PairCodes a = codes[first.Index]!, b = codes[second.Index]!;
            counts.Count(a.Real, b.Real, a.Synthetic, b.Synthetic);
            results[position] = select(new ContingencyTable(first, second, counts.Real, counts.Synthetic));
            buffers.Add(counts);
        });
        return results;
    }
}
