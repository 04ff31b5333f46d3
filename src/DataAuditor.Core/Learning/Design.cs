namespace DataAuditor.Learning;

#pragma warning disable RS0030 // Parallel: a kernel; the chunks and the order in which they are added up depend on the rows alone.

/// <summary>Rows as features, for a solver that only multiplies with them, chunk by chunk and tile by tile.</summary>
internal abstract class Design
{
    public const int TileRows = 256;

    private readonly ParallelOptions _parallel;
    private readonly int _chunkRows;

    /// <param name="mostChunks">Chunks run at once, and each has sums of its own.</param>
    protected Design(int rows, int mostChunks, int threads, CancellationToken cancellation)
    {
        Rows = rows;
        _parallel = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };

        var tiles = (rows + TileRows - 1) / TileRows;
        _chunkRows = TileRows * ((tiles + mostChunks - 1) / mostChunks);
        Chunks = (rows + _chunkRows - 1) / _chunkRows;
    }

    public int Rows { get; }

    public int Chunks { get; }

    /// <summary>Vectors of features have one place more, which is 0: that of levels without a feature.</summary>
    public abstract int Features { get; }

    public abstract int Intercept { get; }

    /// <summary>Where a solver adds up second derivatives.</summary>
    public abstract ICurvature Curvature();

    /// <summary>The weighted sums of the rows from <paramref name="start"/> on.</summary>
    public abstract void Scores(ReadOnlySpan<double> weights, int start, Span<double> scores);

    /// <summary>Adds each row's features, weighted by the row's factor.</summary>
    public abstract void AddTransposed(int start, ReadOnlySpan<double> factors, Span<double> sums);

    /// <summary>Calls for every tile of every chunk: the tiles of one chunk in order, the chunks at once.</summary>
    public void ForTiles(Action<int, int, int> work) => Parallel.For(0, Chunks, _parallel, chunk =>
    {
        var end = Math.Min(Rows, (chunk + 1) * _chunkRows);
        for (var start = chunk * _chunkRows; start < end; start += TileRows) work(chunk, start, Math.Min(TileRows, end - start));
    });
}
