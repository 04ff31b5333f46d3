using System.Runtime.Intrinsics;

namespace DataAuditor.Distances;

/// <summary>What the difference of two numbers adds to a distance; lane by lane, so that the same bits come out whatever the processor's width.</summary>
internal interface IDifference
{
    static abstract Vector512<float> Of(Vector512<float> gap);

    static abstract Vector512<double> Of(Vector512<double> gap);

    /// <summary>What the difference adds to the error of a sum in single precision, beyond the rounding of the sum itself.</summary>
    /// <param name="magnitude">No number is larger.</param>
    static abstract double Slack(double magnitude);
}
