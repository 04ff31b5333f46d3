using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DataAuditor.Distances;

/// <summary>Squared, for Euclidean distances.</summary>
internal readonly struct SquaredDifference : IDifference
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Of(Vector512<float> gap) => gap * gap;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Of(Vector512<double> gap) => gap * gap;

    // (g + e)² − g² with a difference g of at most twice the magnitude and its error e, and a reserve for e².
    public static double Slack(double magnitude) => 5 * magnitude * AbsoluteDifference.Slack(magnitude);
}
