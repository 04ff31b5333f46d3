using DataAuditor.Tables;

namespace DataAuditor.Learning;

/// <summary>A fitted model of two classes. More classes are one model each, against the rest.</summary>
public interface IClassifier
{
    /// <summary>For each row the probability of the positive class.</summary>
    /// <param name="rows">Has the columns that the model was fitted on, by name; others are not looked at.</param>
    double[] Probabilities(Frame rows);
}
