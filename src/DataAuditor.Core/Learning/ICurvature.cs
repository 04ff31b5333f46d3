namespace DataAuditor.Learning;

/// <summary>The second derivatives of a linear model's objective, or as much of them as a solver starts from.</summary>
internal interface ICurvature
{
    /// <summary>Whether <see cref="Solve"/> divides by all of the curvature.</summary>
    bool IsComplete { get; }

    void Clear();

    /// <summary>Adds a tile's rows, each with its own second derivative.</summary>
    void Add(int chunk, int start, ReadOnlySpan<double> curvatures);

    /// <summary>Adds up the chunks and the penalty.</summary>
    void Factor(double penalty);

    /// <summary>Divides by what <see cref="Factor"/> has made.</summary>
    void Solve(Span<double> vector);
}
