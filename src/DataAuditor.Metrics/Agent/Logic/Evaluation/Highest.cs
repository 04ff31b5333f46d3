using System.Numerics;

namespace DataAuditor.Metrics.Agent.Logic.Evaluation;

internal readonly struct Highest : IExtreme
{
    public static double OfNone => double.NegativeInfinity;

    public static double Of(double left, double right) => double.MaxNative(left, right);

    public static Vector<double> Of(Vector<double> left, Vector<double> right) => Vector.MaxNative(left, right);
}
