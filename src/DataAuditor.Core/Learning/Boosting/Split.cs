namespace DataAuditor.Learning.Boosting;

/// <summary>The best way found to part the rows of a node.</summary>
/// <param name="Gain">By how much the loss falls, up to a constant factor.</param>
internal sealed record Split(double Gain, int Feature, bool[] GoesLeft);
