using DataAuditor.Metrics.Reasoning.Mathematics;

namespace DataAuditor.Metrics.Tests.Reasoning.Mathematics;

public sealed class RationalTests
{
    [Fact]
    public void Fractions_are_in_lowest_terms_with_the_sign_above()
    {
        Assert.Equal("-2/3", new Rational(4, -6).ToString());
        Assert.Equal(new Rational(1, 2), new Rational(-3, -6));
        Assert.Equal(Rational.Zero, default);
        Assert.Equal("0", default(Rational).ToString());
    }

    [Fact]
    public void Arithmetic_is_exact()
    {
        Rational third = new(1, 3), half = new(1, 2);

        Assert.Equal(new Rational(5, 6), third + half);
        Assert.Equal(new Rational(-1, 6), third - half);
        Assert.Equal(new Rational(1, 6), third * half);
        Assert.Equal(new Rational(2, 3), third / half);
        Assert.Equal(new Rational(27, 8), Rational.Pow(new Rational(2, 3), -3));
        Assert.True(third < half && half > third && third <= half && half >= third);
    }

    [Fact]
    public void Nothing_is_divided_by_0()
    {
        Assert.Throws<DivideByZeroException>(() => Rational.One / Rational.Zero);
        Assert.Throws<DivideByZeroException>(() => Rational.Pow(Rational.Zero, -1));
    }
}
