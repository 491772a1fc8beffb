using Amazon.Runtime.Endpoints;

namespace Amazon.TranscribeService.Endpoints;

/// <summary>What an endpoint is chosen by.</summary>
public class TranscribeServiceEndpointParameters : EndpointParameters
{
    /// <summary>Makes parameters without FIPS and dual stack.</summary>
    public TranscribeServiceEndpointParameters()
    {
        UseDualStack = false;
        UseFIPS = false;
    }

    /// <summary>The name of the region.</summary>
    public string? Region
    {
        get => (string?)this[nameof(Region)];
        set => this[nameof(Region)] = value;
    }

    /// <summary>Whether the endpoint has IPv6 too.</summary>
    public bool? UseDualStack
    {
        get => (bool?)this[nameof(UseDualStack)];
        set => this[nameof(UseDualStack)] = value;
    }

    /// <summary>Whether the endpoint uses FIPS 140 cryptography.</summary>
    public bool? UseFIPS
    {
        get => (bool?)this[nameof(UseFIPS)];
        set => this[nameof(UseFIPS)] = value;
    }

    /// <summary>The URL of a custom endpoint.</summary>
    public string? Endpoint
    {
        get => (string?)this[nameof(Endpoint)];
        set => this[nameof(Endpoint)] = value;
    }
}
