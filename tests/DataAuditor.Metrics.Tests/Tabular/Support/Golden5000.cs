using DataAuditor.Metrics.Tabular.Support;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tests.Tabular.Support;

/// <summary>The golden program's set-up: the first 5,000 records of each table, on the scales of the whole real table.</summary>
internal sealed class Golden5000
{
    private const int Rows = 5000;

    public Golden5000(string variant)
    {
        var pair = Adult.Pair(variant);
        var real = pair.Frame(Role.Real)!;
        var space = OneHotSpace.Of(real);
        var first = Enumerable.Range(0, Rows).ToArray();
        Frame ownReal = real.Take(first), synthetic = pair.Frame(Role.Synthetic)!.Take(first);
        Real = space.Place(ownReal);
        Synthetic = space.Place(synthetic);
        Neighbors = new SupportNeighbors(space, real, ownReal, synthetic, threads: 2, CancellationToken.None);
    }

    public PointSet Real { get; }

    public PointSet Synthetic { get; }

    public SupportNeighbors Neighbors { get; }
}
