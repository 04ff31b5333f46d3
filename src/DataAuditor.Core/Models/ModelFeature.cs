namespace DataAuditor.Models;

/// <summary>What a model says of a record: computed in batches, once for all metrics that ask for the same, and only for records without a field that says it.</summary>
/// <param name="Role">The model's role.</param>
public abstract record ModelFeature(string Role)
{
    /// <summary>Why no record has been given it where no model was found wanting.</summary>
    public virtual string Lack => $"no model is configured for the role '{Role}'";

    /// <summary>Whether the record has been given it.</summary>
    public abstract bool IsIn(Sample sample);

    /// <summary>Gives it to the records; to none where no model has the role.</summary>
    /// <exception cref="ModelException">The model cannot be used.</exception>
    public abstract void Compute(IReadOnlyList<Sample> samples, IModels models, CancellationToken cancellation);
}

/// <inheritdoc/>
/// <typeparam name="TInput">What the model is asked; a record may ask several times.</typeparam>
/// <typeparam name="TOutput">What the model answers.</typeparam>
public abstract record ModelFeature<TInput, TOutput>(ModelRole<TInput, TOutput> Model) : ModelFeature(Model.Name)
{
    /// <summary>What the model is asked about a record; null where the record lacks the fields to ask it.</summary>
    public abstract IReadOnlyList<TInput>? Inputs(Sample sample);

    public sealed override bool IsIn(Sample sample) => Of(sample) is not null;

    /// <summary>The model's answers, one for each of <see cref="Inputs"/>; null where it was not asked.</summary>
    public IReadOnlyList<TOutput>? Of(Sample sample) => sample.Kept<IReadOnlyList<TOutput>>(this);

    public sealed override void Compute(IReadOnlyList<Sample> samples, IModels models, CancellationToken cancellation)
    {
        if (models.Find(Model) is not { } model) return;

        var asked = new List<(Sample Sample, int Count)>();
        var inputs = new List<TInput>();
        foreach (var sample in samples)
        {
            if (Inputs(sample) is not { } own) continue;

            asked.Add((sample, own.Count));
            inputs.AddRange(own);
        }

        var outputs = inputs.Count == 0 ? [] : model.Run(inputs, cancellation);
        if (outputs.Count != inputs.Count) throw new ModelException($"the model of the role '{Role}' gave {outputs.Count} answers to {inputs.Count} inputs");

        var next = 0;
        foreach (var (sample, count) in asked)
        {
            sample.Keep(this, outputs.Skip(next).Take(count).ToArray());
            next += count;
        }
    }
}
