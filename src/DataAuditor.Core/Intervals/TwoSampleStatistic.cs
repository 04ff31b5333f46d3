namespace DataAuditor.Intervals;

/// <summary>Tells two samples apart, such as a distance between them; larger the less alike they are. Called from several threads at once.</summary>
/// <param name="first">Records of the first sample. All records are numbered through, those of the first sample first.</param>
/// <param name="second">Records of the second.</param>
/// <returns>NaN where it is undefined.</returns>
public delegate double TwoSampleStatistic(ReadOnlySpan<int> first, ReadOnlySpan<int> second);
