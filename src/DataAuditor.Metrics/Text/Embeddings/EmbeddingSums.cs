using DataAuditor.States;

namespace DataAuditor.Metrics.Text.Embeddings;

/// <summary>The directions of a corpus' embeddings, added up.</summary>
public sealed class EmbeddingSums : IState<EmbeddingSums>
{
    public DirectionSums Directions { get; } = new();

    /// <summary>Records whose embedding has the length 0.</summary>
    public long WithoutDirection { get; private set; }

    public void Add(Sample sample)
    {
        if (!Directions.TryAdd(sample, Embedding.VectorOf(sample))) WithoutDirection++;
    }

    public void Merge(EmbeddingSums later)
    {
        Directions.Merge(later.Directions);
        WithoutDirection += later.WithoutDirection;
    }

    public void Archive(StateArchive archive)
    {
        archive.PassState(Directions);
        WithoutDirection = archive.PassCount(WithoutDirection);
    }

    /// <summary>A statistic of the sum of directions and their number, over all records and without each group of them.</summary>
    /// <returns>Null for a group without which the statistic is not defined.</returns>
    internal GroupStatistics? Without(Func<double[], long, double?> statistic)
    {
        var total = Directions.Total();
        List<double> values = [];
        List<long> sizes = [];
        for (var group = 0; group < DirectionSums.Groups; group++)
        {
            var size = Directions.Counts[group];
            if (size == 0) continue;
            if (statistic(Directions.Without(group, total), Directions.Count - size) is not { } value) return null;

            values.Add(value);
            sizes.Add(size);
        }

        return new GroupStatistics([.. values], [.. sizes]);
    }
}
