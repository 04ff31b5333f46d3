namespace DataAuditor.Metrics.Text.Dialogues;

/// <summary>
/// The qualities that USR rates a response by, standardised. USR itself has three models for the five: masked language modelling stands for
/// the first two, retrieval with the context for the next two, and with the facts for the last.
/// </summary>
internal static class UsrQualities
{
    public const int Count = 5;

    /// <summary>Of the published regression on Topical-Chat.</summary>
    public const double Intercept = 3.597475447630256;

    /// <summary>Mean and standard deviation of each model's score in the published evaluation.</summary>
    private static readonly (double Mean, double Deviation)[] Scales =
    [
        (-1.012293440649907, 0.39053753419230813), (-1.012293440649907, 0.39053753419230813), (0.8604811806918587, 0.30259338627812254),
        (0.8604811806918587, 0.30259338627812254), (0.8472124995904354, 0.27987823011851076),
    ];

    /// <summary>Fields with standardised qualities.</summary>
    public static IReadOnlyList<string> Names { get; } = ["understandable", "natural", "maintains_context", "interesting", "uses_knowledge"];

    /// <summary>Fields with USR's own scores, one for each quality.</summary>
    public static IReadOnlyList<string> RawNames { get; } = ["mlm", "mlm", "drc_c", "drc_c", "drc_f"];

    /// <summary>Of the published regression.</summary>
    public static IReadOnlyList<double> Weights { get; } = [0.6601100065238369, 0.4035348605308456, 0.5132785702080678, 0.9605336086924106, 0.35642553823787765];

    /// <summary>The standardised qualities of a record that has each of them, or the score that stands for it.</summary>
    public static double[] Of(Sample sample)
    {
        var qualities = new double[Count];
        for (var quality = 0; quality < Count; quality++)
        {
            qualities[quality] = sample.Number(Names[quality]) ?? ((sample.Number(RawNames[quality])!.Value - Scales[quality].Mean) / Scales[quality].Deviation);
        }

        return qualities;
    }
}
