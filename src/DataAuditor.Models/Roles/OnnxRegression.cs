namespace DataAuditor.Models.Roles;

/// <summary>Several numbers to one.</summary>
internal sealed class OnnxRegression(OnnxModelOptions options) : OnnxTensorModel<float[], double>(options, 1, "numbers")
{
    public override float[] Sample => new float[Declared(1, 1)];

    protected override OnnxBlock[] Blocks(float[] input) => [new OnnxBlock([input.Length], target => input.CopyTo(target))];

    protected override double Output(OnnxRow row, float[] input) => Single(row);
}
