using DataAuditor.Tables;

namespace DataAuditor.Learning;

/// <summary>A fitted model of a number.</summary>
public interface IRegressor
{
    /// <summary>For each row the expected value of the target, in the target's own unit.</summary>
    /// <param name="rows">Has the columns that the model was fitted on, by name; others are not looked at.</param>
    double[] Predict(Frame rows);
}
