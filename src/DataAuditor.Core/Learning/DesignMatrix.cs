using DataAuditor.Numerics;
using DataAuditor.Tables;

namespace DataAuditor.Learning;

#pragma warning disable RS0030 // Parallel: a kernel; the chunks and the order in which they are added up depend on the rows alone.

/// <summary>
/// Rows as features: a dense column for each number, one feature's position for each category. Products with it never hold an
/// indicator that is 0.
/// </summary>
internal sealed class DesignMatrix
{
    public const int TileRows = 256;

    private const int MostChunks = 16;

    private readonly double[][] _numbers;
    private readonly int[][] _levels;
    private readonly ParallelOptions _parallel;
    private readonly int _chunkRows;

    public DesignMatrix(Frame rows, FeatureEncoding encoding, int threads, CancellationToken cancellation)
    {
        Rows = rows.Rows;
        Features = encoding.Count;
        _numbers = encoding.Numbers(rows);
        _levels = encoding.Levels(rows);
        _parallel = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };

        var tiles = (Rows + TileRows - 1) / TileRows;
        _chunkRows = TileRows * ((tiles + MostChunks - 1) / MostChunks);
        Chunks = (Rows + _chunkRows - 1) / _chunkRows;
    }

    public int Rows { get; }

    /// <summary>Vectors of features have one place more, which is 0: that of levels without a feature.</summary>
    public int Features { get; }

    public int Intercept => _numbers.Length;

    public int Categories => _levels.Length;

    public int Chunks { get; }

    /// <summary>Calls for every tile of every chunk: the tiles of one chunk in order, the chunks at once.</summary>
    public void ForTiles(Action<int, int, int> work) => Parallel.For(0, Chunks, _parallel, chunk =>
    {
        var end = Math.Min(Rows, (chunk + 1) * _chunkRows);
        for (var start = chunk * _chunkRows; start < end; start += TileRows) work(chunk, start, Math.Min(TileRows, end - start));
    });

    public ReadOnlySpan<double> Number(int at, int start, int length) => _numbers[at].AsSpan(start, length);

    public int Level(int at, int row) => _levels[at][row];

    /// <summary>The weighted sums of the rows from <paramref name="start"/> on.</summary>
    public void Scores(ReadOnlySpan<double> weights, int start, Span<double> scores)
    {
        scores.Fill(weights[Intercept]);
        for (var at = 0; at < _numbers.Length; at++) FixedLanes.AddScaled(Number(at, start, scores.Length), weights[at], scores);
        for (var at = 0; at < _levels.Length; at++)
        {
            var levels = _levels[at].AsSpan(start, scores.Length);
            for (var row = 0; row < levels.Length; row++) scores[row] += weights[levels[row]];
        }
    }

    /// <summary>Adds each row's features, weighted by the row's factor.</summary>
    public void AddTransposed(int start, ReadOnlySpan<double> factors, Span<double> sums)
    {
        for (var at = 0; at < _numbers.Length; at++) sums[at] += FixedLanes.Dot(Number(at, start, factors.Length), factors);
        sums[Intercept] += FixedLanes.Sum(factors);
        for (var at = 0; at < _levels.Length; at++)
        {
            var levels = _levels[at].AsSpan(start, factors.Length);
            for (var row = 0; row < levels.Length; row++) sums[levels[row]] += factors[row];
        }
    }
}
