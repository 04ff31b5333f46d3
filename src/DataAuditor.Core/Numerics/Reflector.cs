namespace DataAuditor.Numerics;

/// <summary>Householder's reflection: it takes a vector into a multiple of one axis.</summary>
internal static class Reflector
{
    /// <summary>Turns a vector x into the v of the reflection I − v·vᵀ / h.</summary>
    /// <param name="vector">x, replaced by v.</param>
    /// <param name="axis">Whose element alone is left of x.</param>
    /// <param name="element">What is left there.</param>
    /// <returns>h, half of vᵀ·v; 0 where x lies on the axis already and is to stay.</returns>
    public static double Aim(Span<double> vector, int axis, out double element)
    {
        var own = vector[axis];
        vector[axis] = 0;
        var others = FixedLanes.Dot(vector, vector);
        vector[axis] = own;
        element = own;
        if (others == 0) return 0;

        // Away from x, so that nothing cancels.
        var length = Math.Sqrt((own * own) + others);
        element = own > 0 ? -length : length;
        vector[axis] = own - element;
        return (length * length) + (Math.Abs(own) * length);
    }
}
