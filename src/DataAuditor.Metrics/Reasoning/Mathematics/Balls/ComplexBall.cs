namespace DataAuditor.Metrics.Reasoning.Mathematics.Balls;

/// <summary>A complex number and how far it may be off.</summary>
internal readonly record struct ComplexBall(Ball Real, Ball Imaginary)
{
    public static ComplexBall I { get; } = new(Ball.Of(0), Ball.Of(1));

    public bool IsReal => Imaginary.IsExactZero;

    public bool IsExactZero => Real.IsExactZero && IsReal;

    public static implicit operator ComplexBall(Ball real) => new(real, Ball.Of(0));

    public static implicit operator ComplexBall(Rational real) => Ball.Of(real);

    public static ComplexBall operator -(ComplexBall value) => new(-value.Real, -value.Imaginary);

    public static ComplexBall operator +(ComplexBall left, ComplexBall right) => new(left.Real + right.Real, left.Imaginary + right.Imaginary);

    public static ComplexBall operator -(ComplexBall left, ComplexBall right) => left + -right;

    public static ComplexBall operator *(ComplexBall left, ComplexBall right) => left.IsReal && right.IsReal
        ? left.Real * right.Real
        : new ComplexBall((left.Real * right.Real) - (left.Imaginary * right.Imaginary), (left.Real * right.Imaginary) + (left.Imaginary * right.Real));

    /// <exception cref="MathematicsException">The divisor may be 0.</exception>
    public static ComplexBall operator /(ComplexBall left, ComplexBall right)
    {
        if (right.IsReal) return new(left.Real / right.Real, left.IsReal ? left.Imaginary : left.Imaginary / right.Real);

        var square = (right.Real * right.Real) + (right.Imaginary * right.Imaginary);
        var product = left * new ComplexBall(right.Real, -right.Imaginary);
        return new(product.Real / square, product.Imaginary / square);
    }

    public Ball Length() => IsReal ? Real.Sign < 0 ? -Real : Real.Sign > 0 || Real.IsExactZero ? Real : (Real * Real).Sqrt() : ((Real * Real) + (Imaginary * Imaginary)).Sqrt();

    public ComplexBall Exp()
    {
        var size = BallFunctions.Exp(Real);
        if (IsReal) return size;

        var (sine, cosine) = BallFunctions.SineCosine(Imaginary);
        return new(size * cosine, size * sine);
    }

    /// <summary>The principal logarithm.</summary>
    /// <exception cref="MathematicsException">The number may be 0.</exception>
    public ComplexBall Ln()
    {
        var length = Length();
        if (length.Sign <= 0) throw new MathematicsException("it takes the logarithm of 0");

        return IsReal && Real.Sign > 0 ? BallFunctions.Ln(Real) : new ComplexBall(BallFunctions.Ln(length), BallFunctions.Angle(Imaginary, Real));
    }

    public ComplexBall Power(long exponent)
    {
        if (exponent < 0) return (ComplexBall)Ball.Of(1) / Power(-exponent);

        ComplexBall result = Ball.Of(1), square = this;
        for (; exponent > 0; exponent >>= 1)
        {
            if ((exponent & 1) == 1) result *= square;
            if (exponent > 1) square *= square;
        }

        return result;
    }
}
