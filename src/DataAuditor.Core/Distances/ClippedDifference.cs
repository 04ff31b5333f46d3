using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DataAuditor.Distances;

/// <summary>At most 1.</summary>
internal readonly struct ClippedDifference : IDifference
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Of(Vector512<float> gap) => Vector512.MinNative(Vector512.Abs(gap), Vector512<float>.One);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Of(Vector512<double> gap) => Vector512.MinNative(Vector512.Abs(gap), Vector512<double>.One);

    public static double Slack(double magnitude) => AbsoluteDifference.Slack(magnitude);
}
