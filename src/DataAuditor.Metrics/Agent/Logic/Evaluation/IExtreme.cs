using System.Numerics;

namespace DataAuditor.Metrics.Agent.Logic.Evaluation;

/// <summary>The higher of two numbers, or the lower, as a type, so that loops over them are compiled for each. None of the numbers is NaN.</summary>
internal interface IExtreme
{
    /// <summary>That of no number: it changes no other.</summary>
    static abstract double OfNone { get; }

    static abstract double Of(double left, double right);

    static abstract Vector<double> Of(Vector<double> left, Vector<double> right);
}
