using System.Numerics;

namespace DataAuditor.Metrics.Agent.Logic.Evaluation;

internal readonly struct Lowest : IExtreme
{
    public static double OfNone => double.PositiveInfinity;

    public static double Of(double left, double right) => double.MinNative(left, right);

    public static Vector<double> Of(Vector<double> left, Vector<double> right) => Vector.MinNative(left, right);
}
