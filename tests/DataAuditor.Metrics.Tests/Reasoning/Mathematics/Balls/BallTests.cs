using System.Globalization;
using System.Numerics;
using DataAuditor.Metrics.Reasoning.Mathematics;
using DataAuditor.Metrics.Reasoning.Mathematics.Balls;

namespace DataAuditor.Metrics.Tests.Reasoning.Mathematics.Balls;

public sealed class BallTests
{
    private const int Places = 50;

    private static readonly Ball Third = Ball.Of(new Rational(1, 3));

    [Fact]
    public void Constants_are_known_to_fifty_digits()
    {
        AssertDigits("3.141592653589793238462643383279502884197169399375105820974944", BallFunctions.Pi);
        AssertDigits("2.718281828459045235360287471352662497757247093699959574966967", BallFunctions.Exp(Ball.Of(1)));
        AssertDigits("0.693147180559945309417232121458176568075500134360255254120680", BallFunctions.Ln(Ball.Of(2)));
        AssertDigits("1.414213562373095048801688724209698078569671875376948073176679", Ball.Of(2).Sqrt());
        AssertDigits("0.841470984807896506652502321630298999622563060798371065672751", BallFunctions.SineCosine(Ball.Of(1)).Sine);
        AssertDigits("-0.416146836547142386997568229500762189766000771075544890755149", BallFunctions.SineCosine(Ball.Of(2)).Cosine);
        AssertDigits("0.785398163397448309615660845819875721049292349843776455243736", BallFunctions.Angle(Ball.Of(1), Ball.Of(1)));
        AssertDigits("-2.356194490192344928846982537459627163147877049531329365731208", BallFunctions.Angle(Ball.Of(-1), Ball.Of(-1)));
        AssertDigits("0.000045399929762484851535591515560550610237918088866564969259", BallFunctions.Exp(Ball.Of(-10)));
    }

    [Fact]
    public void A_ball_that_is_rounded_holds_the_true_value()
    {
        Assert.False(Third.IsExact);
        Assert.Equal(0, ((Third * Ball.Of(3)) - Ball.Of(1)).Sign);
        Assert.Equal(0, ((Ball.Of(2).Sqrt() * Ball.Of(2).Sqrt()) - Ball.Of(2)).Sign);
        Assert.Equal(0, (BallFunctions.Ln(BallFunctions.Exp(Third)) - Third).Sign);
        Assert.Equal(0, (BallFunctions.Exp(BallFunctions.Ln(Ball.Of(1_000_003))) - Ball.Of(1_000_003)).Sign);
        Assert.Equal(0, (((Third - Ball.Of(1)) / Ball.Of(2)) + Third).Sign);
    }

    [Fact]
    public void The_sign_is_told_where_it_is_certain()
    {
        Assert.Equal(1, (Third - Ball.Of(new Rational(333_333, 1_000_000))).Sign);
        Assert.Equal(-1, (Ball.Of(new Rational(333_333, 1_000_000)) - Third).Sign);
        Assert.Equal(-1, Ball.Of(-1).Sign);
        Assert.Equal(0, Ball.Of(0).Sign);
        Assert.Equal(1, (Ball.Of(BigInteger.Pow(10, 40)) + Ball.Of(1) - Ball.Of(BigInteger.Pow(10, 40))).Sign);
    }

    // Of a thousand digits the last ones are beyond a ball's bits: it must not claim to know them.
    [Fact]
    public void What_is_lost_in_a_sum_is_in_the_radius()
    {
        var large = Ball.Of(BigInteger.Pow(10, 1000));

        Assert.Equal(0, (large + Ball.Of(1) - large).Sign);
        Assert.True((large + Ball.Of(1) - large).Radius >= 0);
    }

    [Fact]
    public void Nothing_is_divided_by_what_may_be_0()
    {
        Assert.Throws<MathematicsException>(() => Third / Ball.Of(0));
        Assert.Throws<MathematicsException>(() => Third / ((Third * Ball.Of(3)) - Ball.Of(1)));
        Assert.Throws<MathematicsException>(() => BallFunctions.Exp(BallFunctions.Exp(BallFunctions.Exp(Ball.Of(10)))));
    }

    private static void AssertDigits(string expected, Ball actual)
    {
        var scale = BigInteger.Pow(10, Places);
        var digits = BigInteger.Parse(expected[..(expected.IndexOf('.', StringComparison.Ordinal) + 1 + Places)].Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        var error = Rational.Abs((actual.Middle * scale) - digits);
        Assert.True(error <= 2, $"{expected} is off by {error} of its last place");
        Assert.InRange(actual.Radius, -300, -140);
    }
}
