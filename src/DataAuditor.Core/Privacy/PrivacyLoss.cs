namespace DataAuditor.Privacy;

/// <summary>An ε as a fraction of whole numbers, so that noise can be drawn without the rounding that gives away what it hides (Mironov 2012).</summary>
/// <param name="Steps">Of 2⁻²⁰ each.</param>
internal readonly record struct PrivacyLoss(long Steps)
{
    public const long StepsPerUnit = 1 << 20;

    private const double Most = 1_000;

    /// <summary>Rounded down: more privacy, never less.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not between 2⁻²⁰ and 1000.</exception>
    public static PrivacyLoss Of(double epsilon)
    {
        if (!(epsilon >= 1.0 / StepsPerUnit && epsilon <= Most)) throw new ArgumentOutOfRangeException(nameof(epsilon), epsilon, "An ε of a mechanism lies between 2⁻²⁰ and 1000.");
        return new PrivacyLoss((long)Math.Floor(epsilon * StepsPerUnit));
    }
}
