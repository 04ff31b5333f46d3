using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DataAuditor.Distances;

/// <summary>Without a bound.</summary>
internal readonly struct AbsoluteDifference : IDifference
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Of(Vector512<float> gap) => Vector512.Abs(gap);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Of(Vector512<double> gap) => Vector512.Abs(gap);

    // Two numbers rounded to 24 bits, and their difference, which is at most twice as large.
    public static double Slack(double magnitude) => 4 * magnitude / (1 << 24);
}
